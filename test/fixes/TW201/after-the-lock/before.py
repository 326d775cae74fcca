import threading

lock = threading.Lock()
notes = []


def note():
    with lock:
        notes.append("note")
        print("noted")


def main():
    with lock:
        thread = threading.Thread(target=note)
        thread.start()
        print("held")
    print("done")


main()
