import shutil
import threading

copied = 0
skipped = 0


def copy(files):
    global copied, skipped
    for file in files:
        try:
            shutil.copy(file, "/mnt/backup")
            copied += 1  # expect: TW101
        except OSError:
            skipped += 1  # expect: TW101


def main(files):
    global copied, skipped
    worker = threading.Thread(target=copy, args=(files,))
    worker.start()
    worker.join(timeout=10)
    copied -= 1  # expect: TW101
    if worker.is_alive():
        skipped += 1  # expect: TW101
        worker.join()
    print(copied, skipped)


if __name__ == "__main__":
    main(["a.txt", "b.txt"])
