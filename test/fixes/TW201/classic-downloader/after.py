import threading

results = []


def download(url):
    results.append(f"{url}: {len(url)}")


urls = ["first", "second", "third"]
threads = [threading.Thread(target=download, args=(url,)) for url in urls]
for t in threads:
    t.start()
for t in threads:
    t.join()

for x in sorted(results):
    print(x)
