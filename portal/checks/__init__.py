"""Rules for columns, for rows and across rows. Each notes its problems; the rows it refuses are set aside."""
