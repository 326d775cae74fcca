import subprocess
import threading


def sync(folder):
    subprocess.run(["rsync", "-a", folder, "backup:"], check=False)


def main():
    thread = threading.Thread(target=sync, args=("/home",))
    thread.start()  # threadwise: ignore[TW101]  # expect: TW001 TW201
    print("sync is on its way")


main()
