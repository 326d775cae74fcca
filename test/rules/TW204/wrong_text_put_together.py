import subprocess
import sys
import threading


def shrink(path):
    subprocess.run(["convert", path, "-resize", "200x200", path], check=False)


threads = []
for name in sys.argv[1:20]:
    thread = threading.Thread(target=shrink, args=(name + ".jpg"))  # expect: TW204
    thread.start()
    threads.append(thread)
for thread in threads:
    thread.join()
