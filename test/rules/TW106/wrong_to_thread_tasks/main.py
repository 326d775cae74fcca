import asyncio

import storage


async def save_all(pages):
    tasks = []
    for name, text in pages.items():
        title = name.replace("/", "-")

        def write():  # expect: TW106
            return storage.save(title + ".html", text)

        tasks.append(asyncio.create_task(asyncio.to_thread(write)))
    return await asyncio.gather(*tasks)


if __name__ == "__main__":
    print(asyncio.run(save_all({"a/b": "<p>one</p>", "c": "<p>two</p>"})))
