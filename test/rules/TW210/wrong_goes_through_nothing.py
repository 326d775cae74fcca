from concurrent.futures import ThreadPoolExecutor, as_completed
from urllib.request import urlretrieve

PLATES = ["fern.png", "moss.png", "lichen.png"]


def fetch(name):
    urlretrieve(f"https://herbarium.example/{name}", name)


def fetch_listed():
    with ThreadPoolExecutor(max_workers=3) as pool:
        wanted = [pool.submit(fetch, plate) for plate in PLATES]
        as_completed(wanted)  # expect: TW210


def fetch_and_see():
    with ThreadPoolExecutor(max_workers=3) as pool:
        asked = [pool.submit(fetch, plate) for plate in PLATES]
        done = as_completed(asked)
        as_completed(asked)
        for one in asked:
            one.result()


def fetch_for(others):
    with ThreadPoolExecutor(max_workers=3) as pool:
        given = {pool.submit(fetch, plate) for plate in others}
        for one in as_completed(given):
            print(one.result())


def fetch_or_say_so(name):
    try:
        urlretrieve(f"https://herbarium.example/{name}", name)
    except Exception:
        print("no", name)


def fetch_what_is_there():
    with ThreadPoolExecutor(max_workers=3) as pool:
        tried = [pool.submit(fetch_or_say_so, plate) for plate in PLATES]
        as_completed(tried)


fetch_what_is_there()
fetch_listed()
fetch_and_see()
fetch_for(PLATES)
