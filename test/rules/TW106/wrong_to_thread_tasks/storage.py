from pathlib import Path


def save(name, text):
    Path(name).write_text(text)
    return name
