import threading
import time


def work(n):
    time.sleep(n)


def main():
    n = 3
    for i in range(n):
        threading.Thread(target=work, args=(i,)).start()  # expect: TW201:warning
    print(f"All {n} files processed")


main()
