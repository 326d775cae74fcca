from multiprocessing.pool import ThreadPool
import threading
import subprocess

build = lambda name: subprocess.call(["make", name]) == 0


def main():
    docs = threading.Thread(target=build("docs"))  # expect: TW203
    docs.start()
    with ThreadPool(2) as pool:
        answer = pool.apply_async(build, ("app",))
        print(answer.get())
    docs.join()


main()
