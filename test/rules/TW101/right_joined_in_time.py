import shutil
import threading

copied = 0


def copy(files):
    global copied
    for file in files:
        shutil.copy(file, "/mnt/backup")
        copied += 1


def main(files):
    global copied
    worker = threading.Thread(target=copy, args=(files,), daemon=True)
    worker.start()
    worker.join(timeout=10)
    if worker.is_alive():
        print("gave up")
        return
    copied += 1
    print(copied)


def retry(files):
    global copied
    worker = threading.Thread(target=copy, args=(files,), daemon=True)
    worker.start()
    worker.join(5)
    if worker.is_alive():
        print("it takes longer")
    copied = 0


if __name__ == "__main__":
    main(["a.txt", "b.txt"])
    retry(["b.txt"])
