import os
import subprocess
import threading


def convert(path):
    subprocess.run(["convert", path, path + ".webp"], check=False)


def convert_folder(folder):
    threads = [
        threading.Thread(  # expect: TW208
            target=convert,
            args=(os.path.join(folder, name),),
        )
        for name in sorted(os.listdir(folder))
        if name.endswith(".png")
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


convert_folder("/srv/pictures")
