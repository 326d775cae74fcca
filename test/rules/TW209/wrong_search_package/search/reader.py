def contains(path, word):
    with open(path) as source:
        return any(word in line for line in source)
