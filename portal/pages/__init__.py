"""The shelf of pages: each kind is a module with a context and `pages(edition)`, and a template of the same name."""
