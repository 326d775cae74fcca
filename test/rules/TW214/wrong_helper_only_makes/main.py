from making import make


def count():
    print(sum(range(100)))


counter = make(count)
print(counter.name, "was made")
