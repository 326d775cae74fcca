import threading


def save():
    print("saved")


def main():
    autosave = threading.Timer(30.0, save)
    autosave.start()
    for delay in (1, 2):
        autosave.cancel()
        autosave = threading.Timer(30.0, save)
        autosave.start()
    autosave.cancel()
    print("done")


main()
