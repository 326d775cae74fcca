from multiprocessing.dummy import Pool


def sizes(paths):
    workers = Pool(3)  # expect: TW209
    out = []
    for r in workers.imap(len, paths):
        out.append(r)
    return out
