"""What `build.py` can be told to do: a function for each command, and how all of them speak and end."""
