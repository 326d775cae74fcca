from .scanner import Scanner
