from journal import Journal

with Journal("journal.txt") as journal:
    for word in ("one", "two", "three"):
        journal.note(word)
