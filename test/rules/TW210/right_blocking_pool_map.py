from multiprocessing.pool import ThreadPool
import logging
import shutil


def archive(folder):
    shutil.make_archive(folder, "zip", folder)


def copy(source, target):
    shutil.copyfile(source, target)


def lament(problem):
    logging.error("not archived: %s", problem)


def main(folders):
    with ThreadPool(3) as pool:
        pool.map(archive, folders)
        pool.starmap(copy, [("a.zip", "a.bak"), ("b.zip", "b.bak")])
        pool.apply(archive, ("/etc",))
        pool.apply_async(archive, ("/srv",), error_callback=lament)
        pool.close()
        pool.join()


main(["docs", "photos"])
