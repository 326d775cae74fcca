import asyncio
from urllib.request import urlopen

checked = 0
active = 0


def head(url):
    with urlopen(url) as response:
        return response.status


async def check(url):
    global checked, active
    active += 1
    status = await asyncio.to_thread(head, url)
    active -= 1
    checked += 1
    return url, status


async def main():
    urls = [f"https://example.org/{n}" for n in range(10)]
    for url, status in await asyncio.gather(*(check(url) for url in urls)):
        print(url, status)
    print(checked, active)


asyncio.run(main())
