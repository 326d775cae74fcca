import pathlib
import queue
import threading


def write(path, done):
    pathlib.Path(path).write_text("all is well\n")
    done.set()


def pack(path, answers):
    size = pathlib.Path(path).write_bytes(b"x" * 1000)
    answers.put(size)


def main():
    done = threading.Event()
    answers = queue.Queue()
    threading.Thread(target=write, args=("state.txt", done), daemon=True).start()
    threading.Thread(target=pack, args=("blob.bin", answers), daemon=True).start()
    done.wait()
    print(answers.get(), "bytes written")


main()
