import concurrent.futures as cf
import pathlib


def read(path):
    return pathlib.Path(path).read_text()


def read_both(first, second):
    executor = cf.ThreadPoolExecutor(
        max_workers=2,
        thread_name_prefix="reader",
    )
    futures = [executor.submit(read, first), executor.submit(read, second)]
    texts = [future.result() for future in futures]
    executor.shutdown  # expect: TW216
    return texts


print(read_both("/etc/hosts", "/etc/hostname"))
