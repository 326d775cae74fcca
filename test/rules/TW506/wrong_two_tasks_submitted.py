"""Two tasks, submitted one after the other to a pool of two: one packs what lies in the folder of the other."""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor


def pack(album):
    os.chdir(album)  # expect: TW506
    shutil.make_archive("photos", "zip")


with ThreadPoolExecutor(max_workers=2) as pool:
    spring = pool.submit(pack, "spring")
    autumn = pool.submit(pack, "autumn")
    spring.result()
    autumn.result()
