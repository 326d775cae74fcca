from concurrent.futures import ThreadPoolExecutor, as_completed

from tqdm import tqdm

links = set()
pages = set()


def follow(link):
    links.add(link + "/next")  # expect: TW105


def fetch(link):
    pages.add(link)  # expect: TW105


def main(starts):
    with_numbers = ThreadPoolExecutor(4)
    tasks = [with_numbers.submit(follow, start) for start in starts]
    for number, _ in enumerate(as_completed(tasks)):
        print(number, "of", len(tasks))
    for link in links:
        print(link)
    with_numbers.shutdown()

    with ThreadPoolExecutor(4) as pool:
        tasks = [pool.submit(fetch, link) for link in links]
        for task in tqdm(as_completed(tasks), total=len(tasks)):
            task.result()
        for page in pages:
            print(page)


main(["a", "b", "c"])
