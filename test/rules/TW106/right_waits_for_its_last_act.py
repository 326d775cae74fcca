"""Each round waits for the event that its thread sets last: the closure has been read by then."""
import threading


def run(names):
    for name in names:
        done = threading.Event()

        def show():
            print(name)
            done.set()

        threading.Thread(target=show, daemon=True).start()
        done.wait()


run(["one", "two"])
