from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen


def links(url):
    found = []
    seen = set()
    with urlopen(url) as response:
        for line in response:
            if b"href=" in line and line not in seen:
                seen.add(line)
                found.append(line)
    return found


def main(urls):
    everything = []
    index = {}
    with ThreadPoolExecutor(max_workers=6) as pool:
        for url, found in zip(urls, pool.map(links, urls)):
            everything.extend(found)
            index[url] = found
            found.append(b"end")
    print(len(everything), len(index))


if __name__ == "__main__":
    main([f"https://example.org/{n}" for n in range(10)])
