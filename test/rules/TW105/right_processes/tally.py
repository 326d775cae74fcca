seen = []
sizes = {}


def tally(path):
    with open(path) as handle:
        text = handle.read()
    seen.append(path)
    sizes[path] = len(text)
    return len(seen)
