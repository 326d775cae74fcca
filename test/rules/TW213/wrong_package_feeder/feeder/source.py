def lines(path):
    with open(path) as source:
        for line in source:
            yield line.strip()
