import queue
import subprocess
import threading


def convert(name, progress):
    for step in ("decode", "scale", "encode"):
        subprocess.run(["tool", step, name], check=False)
        progress.put(step)
    progress.put(None)


def main():
    for name in ("a.mov", "b.mov"):
        progress = queue.Queue()
        worker = threading.Thread(target=convert, args=(name, progress))
        worker.start()
        for step in iter(progress.get, None):
            print(name, step)
        worker.join()


main()
