"""Who has waited for one of many goes on beside the others."""
import threading
from concurrent.futures import ThreadPoolExecutor, as_completed

found = 0
tried = 0
rows = 0
checked = 0


def search(page):
    global found
    found = found + page  # expect: TW101


def attempt(page):
    global tried
    tried = tried + page  # expect: TW101
    return page


def read(page):
    global rows
    rows = rows + page  # expect: TW101


def check(page):
    global checked
    checked = checked + page  # expect: TW101
    return page


def first_page():
    global found
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(search, page) for page in range(8)]
        jobs[0].result()
        found = found + 1  # expect: TW101
        print(found)


def until_one_is_large():
    global tried
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(attempt, page) for page in range(8)]
        for job in as_completed(jobs):
            if job.result() > 3:
                break
        tried = tried + 1  # expect: TW101
        print(tried)


def after_the_first_thread():
    global rows
    readers = [threading.Thread(target=read, args=(page,)) for page in range(8)]
    for reader in readers:
        reader.start()
    readers[0].join()
    rows = rows + 1  # expect: TW101
    for reader in readers:
        reader.join()
    print(rows)


def large_one(jobs):
    for number, job in enumerate(jobs):
        if job.result() > 3:
            return number
    return None


def by_a_helper():
    global checked
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(check, page) for page in range(8)]
        print(large_one(jobs))
        checked = checked + 1  # expect: TW101
        print(checked)


first_page()
until_one_is_large()
after_the_first_thread()
by_a_helper()
