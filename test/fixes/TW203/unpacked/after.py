import threading


def show(*parts, sep="-"):
    print(*parts, sep=sep)


def main(parts, options):
    thread = threading.Thread(target=show, args=parts, kwargs=options)
    thread.start()
    thread.join()


main(["a", "b"], {"sep": "+"})
