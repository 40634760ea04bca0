"""What a language is: a folder of tables (TOML) with the same names in each."""
