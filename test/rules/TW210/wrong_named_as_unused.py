import shutil
from concurrent.futures import ThreadPoolExecutor


def back_up(folder):
    shutil.copytree(folder, f"/backups/{folder}")


def back_up_all(folders):
    with ThreadPoolExecutor(max_workers=4) as pool:
        for _, folder in enumerate(folders):
            _ = pool.submit(back_up, folder)  # expect: TW210
        _ = [pool.submit(back_up, f"{folder}.old") for folder in folders]  # expect: TW210


back_up_all(["photos", "letters"])
