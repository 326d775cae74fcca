from shrink import shrink


def make_thumbs(pool, names):
    done = []
    for name in names:
        job = pool.submit(shrink, name, width=64)
        thumb = job.result()  # expect: TW206
        done.append(thumb)
    return done
