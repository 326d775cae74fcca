def append(path):
    with open(path, "a") as log:
        log.write("one more line\n")
