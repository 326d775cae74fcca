def sizes(words):
    return [len(word) for word in words]
