import shutil
from concurrent.futures import ThreadPoolExecutor


def back_up(folder):
    shutil.copytree(folder, f"/backups/{folder}")


with ThreadPoolExecutor(max_workers=4) as pool:
    _ = pool.submit(back_up, "photos")
    print(_.result())
