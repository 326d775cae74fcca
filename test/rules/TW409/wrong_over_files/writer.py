from board import changed, notes


def write(text):
    with changed:
        notes.append(text)
    changed.notify_all()  # expect: TW409
