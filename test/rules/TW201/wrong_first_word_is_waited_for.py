"""The starter waits until the thread is ready; nobody waits until it is done."""
import threading


def write_down(path, lines):
    ready = threading.Event()

    def write():
        with open(path, "w") as out:
            ready.set()
            out.writelines(lines)
        print(path, "is written")

    threading.Thread(target=write).start()  # expect: TW201
    ready.wait()


write_down("/tmp/lines", ["a", "b"])
