import threading


def save():
    print("saving the document")


def main():
    autosave = threading.Timer(30.0, save)
    autosave.start()
    while input("edit> "):
        autosave.cancel()
        autosave.start()  # expect: TW205
    autosave.cancel()


main()
