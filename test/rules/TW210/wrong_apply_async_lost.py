from multiprocessing.pool import ThreadPool
import shutil


def archive(folder):
    shutil.make_archive(folder, "zip", folder)


def archive_all(folders):
    pool = ThreadPool(3)
    for folder in folders:
        pool.apply_async(archive, (folder,))  # expect: TW210
    pool.close()
    pool.join()
    print("archives are ready")


archive_all(["docs", "photos"])
