"""`python -m lagebild` is the same as `lagebild`."""

from lagebild.cli import main

if __name__ == "__main__":
    main(prog_name="lagebild")
