"""All have come to their end, by whichever way it is left."""
from concurrent.futures import ThreadPoolExecutor, as_completed, wait

count = 0


def add(page):
    return page + 1


def add_alone(page):
    global count
    count = count + page


def each():
    global count
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(add_alone, page) for page in range(8)]
        for job in as_completed(jobs):
            job.result()
        count = count + 1


def by_number():
    global count
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(add_alone, page) for page in range(2)]
        jobs[0].result()
        jobs[1].result()
        count = count + 1


def the_last_of_one_worker():
    global count
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(add_alone, page) for page in range(8)]
        jobs[-1].result()
        count = count + 1


def ends_the_pool_first():
    global count
    pool = ThreadPoolExecutor(max_workers=1)
    jobs = [pool.submit(add_alone, page) for page in range(8)]
    for job in jobs:
        if job.exception() is not None:
            pool.shutdown()
            break
    else:
        pool.shutdown()
    count = count + 1


def waits_for_the_rest():
    global count
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(add_alone, page) for page in range(8)]
        for job in as_completed(jobs):
            if job.exception() is not None:
                wait(jobs)
                break
        else:
            count = count + 1
            return
        count = count - 1


def leaves_the_block():
    global count
    with ThreadPoolExecutor(max_workers=1) as pool:
        for job in as_completed([pool.submit(add_alone, page) for page in range(8)]):
            if job.exception() is not None:
                break
    count = count + 1


def with_the_others_done():
    with ThreadPoolExecutor(max_workers=1) as pool:
        jobs = [pool.submit(add, page) for page in range(8)]
        for job in jobs:
            if job.result() > 3:
                return job.result()
    return 0


each()
by_number()
the_last_of_one_worker()
ends_the_pool_first()
waits_for_the_rest()
leaves_the_block()
count = count + with_the_others_done()
print(count)
