"""Each round waits for the event that its thread sets first: what comes after that may read the next name."""
import threading


def run(names):
    for name in names:
        begun = threading.Event()

        def show():  # expect: TW106
            begun.set()
            print(name)

        threading.Thread(target=show, daemon=True).start()
        begun.wait()


run(["one", "two"])
