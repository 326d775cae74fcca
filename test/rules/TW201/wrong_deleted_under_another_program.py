import os
import subprocess
import threading


def shrink(picture):
    subprocess.run(["convert", picture, "-resize", "50%", "small.png"], check=True)


def receive(data):
    picture = "upload.png"
    with open(picture, "wb") as file:
        file.write(data)
    worker = threading.Thread(target=shrink, args=(picture,))
    worker.start()  # expect: TW201:warning
    os.remove(picture)


receive(b"...")
