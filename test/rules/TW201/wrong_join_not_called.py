import subprocess
import threading


def encode(source, target):
    subprocess.run(["ffmpeg", "-i", source, target], check=False)


def encode_all():
    first = threading.Thread(target=encode, args=("one.wav", "one.mp3"))
    first.start()
    second = threading.Thread(target=encode, args=("two.wav", "two.mp3"))
    second.start()
    first.join  # expect: TW216
    second.join()
    print("ready to upload")


encode_all()
