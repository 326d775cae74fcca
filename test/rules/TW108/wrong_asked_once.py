import subprocess
import threading


class Build:
    def __init__(self):
        self._abort = False
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        subprocess.run(["make", "all"], check=True)
        if self._abort:
            print("not publishing")
            return
        subprocess.run(["make", "publish"], check=True)

    def abort(self):
        self._abort = True  # expect: TW108

    def wait(self):
        self._thread.join()


def main():
    build = Build()
    if input("publish? ") != "yes":
        build.abort()
    build.wait()


if __name__ == "__main__":
    main()
