from urllib.request import urlopen


def size(url):
    with urlopen(url) as response:
        return len(response.read())


def jobs_for(urls):
    return [lambda url=url: size(url) for url in urls]
