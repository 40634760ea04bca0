"""Scripts that build what the package ships; they take their inputs as arguments."""
