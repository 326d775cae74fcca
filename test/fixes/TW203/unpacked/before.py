import threading


def show(*parts, sep="-"):
    print(*parts, sep=sep)


def main(parts, options):
    thread = threading.Thread(target=show(*parts, **options))
    thread.start()
    thread.join()


main(["a", "b"], {"sep": "+"})
