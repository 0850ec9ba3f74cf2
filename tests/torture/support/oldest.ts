// A card index as the first release wrote it: schema 1, one contact with one edit.
import {inflateSync} from 'node:zlib';
import type {Page} from '@playwright/test';

import type {State} from './ledger';

export const state: State = {contacts: 1, rows: 1, towns: 1, files: 0, notes: 0};
export const counter = '#/contacts/01a20dd9-1fe8-7002-b34f-bacbfa7e7147';

/** Stores it, from a page of the same origin that does not run the program. */
export async function plant(page: Page): Promise<void> {
  let offset = 0;
  const parts = sizes.map(([generation, part, size]) => ({
    key: [generation, part], bytes: [...bytes.subarray(offset, (offset += size))],
  }));
  await page.evaluate((stored) => new Promise<void>((done, fail) => {
    const opening = indexedDB.open('kartoteka', 1);
    opening.onerror = fail;
    opening.onupgradeneeded = () => ['log', 'base', 'meta'].forEach((store) => opening.result.createObjectStore(store));
    opening.onsuccess = () => {
      const writing = opening.result.transaction('log', 'readwrite');
      for (const {key, bytes: part} of stored) writing.objectStore('log').add(new Uint8Array(part), key);
      writing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  }), parts);
}

/** Generation, part and bytes of each record's part (store/redo/record.h), in the order in which they follow here. */
const sizes = [[1,0,57452], [1,1,41052], [2,0,36952], [3,0,36952]] as const;
const bytes = inflateSync(Buffer.from(
  'eNrt3X9sG1cBwPH37myfz0l8adrUzaKp15XiRMtG03RdJ1Sga0MXGtotTddtCDLHvrSnOHZmX9qlSFXTTfy1f6YJEENiMCH+QJrQmBBS/9s/COgfDPHX' +
  'JNBATGJTBaomhrZOaLx3d3Ht1tG6ocHifT+6dz6/O79f93zOu7Nzh6enJqUQQodVhp6db44RIhs/yni9qUJChaQKKRUsFdIq2CpkVOhSoVuFHhWOPTDp' +
  'B547V60tFAJ3TPQKKcWXXDdObktTNgNxsqIpu9aC3EiKO7/3os5nQP5AOC84x7K/yQ70zHc/nXk786PMg/bf7OfSvvVs6uep2eSPkwcTryQeMd8xv2D8' +
  'xViU/1Yv+ZT7+oCV275drsigMFv2al49mClWK3P+yabFLQemxvdPj7vT+++dHHfzTWvyQ/Pu/VMTX90/9bB7ePzhEff0sHtiYvq+o8en3amjJyYOPrbF' +
  'yu3YIVd2XEu+VC3W/bMty7k2GcSr8kN+yZ04Mj1+aHyqNav6WffeyaP3jrjVmn/Sr6xuNFzNWblbb5Uro9ey9EuPrz5ubpOVis4P1b2TfmnEDbzawoi7' +
  'eLJSHWnOrnn18HV1/NpmK7d1q1xJNtWxEBQaC/3taqfi167abLlanA9rN7xyd7+V6+9PXzjWSF2HOMkHJ6amj++fjJPWK9zjxyaOHHLngvpdQ7qw9RFX' +
  '7arAqwT78vnGctmr12dKXtkLvH2jI27JCwp+eV+lWvFU3WvenP/4vvyou8sdc3fnRzLuzQiq815F7bB9+UK96Pv54Uc3RbveDAteKSx49bjXNC9vam2c' +
  '5lUf2LmCjVYun5cr+aYc4m7T8mRjuzw+cv+q9UW7e6wpV9WDGgt97XL7L7vYNzZYuW3b5IrVXFPVha4tbWhbx5vuZZ/vtXK5XPrCiWsZhLO2/Sxc83/r' +
  'aDf2tCNOKjc8IH2/UvIeL54qVE56ugsFhWIQPeuNqzFx5OD4Q27rFu7RI3HMUBwzvOJlrdzAgHwiOmpFa6O509LM8evqQWFhsdHGR45Ou0eOT05GbaBz' +
  'uHHNnO+VS23ia16heOrG+LYNUy2rzlLxzlzXiXRZGlnHOcUJX9+rViZ79LFFXvhmVE+vXNYh21pHFTO0VnnXruEaNXHXaKs2NWyuVVyLRq3aVufCWLfu' +
  'xPLJ8fhQqbYJZz0tFQqjhtYuud+uovOqb7WJDpYXvZvbXXPlwsl6u3YqVOZvvpnc04XykudOjz80PeKWC7NeOVpul2Nz+zUazi9d32pf7krlNmyQy2Gb' +
  'zZ2eO93d0lpzp4fm2x8+oqKsFm14IWPlbh+UK9uid2GUoXqTLSwWKsvx067W92HrNuEbMYoaiqNUUe8bn1J9MN5i4lgjvwk7ldsxKAstudWrtSBezrTN' +
  'Sm/QnI9+PjyVDpOqtyS1tOSX4mW7bVJ6g5Yiq34VeKqT6hXDTwxYVm5wUH7Ljt5a8dEoeki3vsHiBNY6TMcJt+kMYRH08fsjvb+U6Pj1Ifq7Sj1YateN' +
  '60uLi2Xfq91szmV/zisuF8tt3j3Xfd62HDVr6g+c1c7fWGz0jugFa+QY7vrow+5EKjxOPNET9Xl9bAlnVmvP11Fr7pVG26u28pbjkugPxnjxQxwZ1IG8' +
  'XcO5i9W6H/jVyk0fHoZXbk+GH1wXor99o5Sjeaq1bmHcR67c2iVr2/ZrlfaORLgfLtwTljbcKpwlW8oaRq1Z1FPlYpv2KXmn/WK7vrVYq8755ZvcM0uV' +
  'UtVr9PbhFcsM39MrXljeOKn4IdFS5jjygxu4qWiN9v3g/fyQEe7mla6wIFFlo7nZUowo7kOUYvgBGf5FEI9lFlRNdTBaUtUxQ6v9os1nwnUfMPp8gOlc' +
  'FM5F56/O3wUAAAAAAPhEGTK3jher5XJBn+vRJ6rr7qg7undsz+jY2F2jO3fv2btr99ievXvvsc0BOzrX0GfebteDQqVUqJVmwjNodX1tXjqXhZoAAAAA' +
  'AMD6t1GaYkQ+3/Pq5n8sms8enN2RvXT/a9H4/02hJgAAAAAAsN71y6QY6Uk3xv8HPvu5f33n7O/0+F/00jwAAAAAAHQyPf43nUvCueK8ph4AAAAAAMAn' +
  'W59pCbFNyHShVAr/AWShbDqGihtUcSe9ilcrlI2sDCPsdPyPTfX4vzf7Q+G86fzBedn5mfNt56xTcA45I86gY2Xfzv4p++vsi2oDAAAAAAA+Rk6vLUS/' +
  'sKVMV6qBZ27sd1TEViFVROAveDNnqxUvafRtzNrhQFdFn/Fm637gJYwNm3tU5HaRVpGL1XpQKM8UqyXP6O3tVvG5MF7fM8MznL6u8OU6plhdqgS1ZSPr' +
  'ZMKswzg/WDZ6BmwVMRy/rOZ5wYwaade8et3o3pJWq/Lhqtmlul/RN1bStwwwunKWWrNDSFuuDrln9N0nzMxAKkyteUW9ulQreqa9JRmmpleVVPFmqnMz' +
  's34tOGWkexNhyfWaxVOq5mmr12zEeAsFv2ylNhlRC6kYfR+OsBypZL+0w7MDKja8U0cUneD7/wAAAAAAdL4M438AAAAAABj/AwAAAAAAxv8AAAAAAOAT' +
  'j9//AwAAAADQ+bj+DwAAAAAA438AAAAAALD+/fGXz/Wce3R7/vD01KRUz2Ucrx8NvXBetmynzxdkVXBEdNpggwp9KmxUYZPQ90sUYrPQdyTk3AIAAAAA' +
  'AJ8GjP8BAAAAAOh8+n8LGs5l4bynZgAAAAAAYL3LZkxxm154P/rpgClN0c31fwAAAAAAOh/3FgQAAAAAoPPp6//S+adQEwAAAAAA6CBd5qA87dXqfrWS' +
  '4Pf/AAAAAAB0FH7/DwAAAADApxS//wcAAAAAoPPx+38AAAAAADpT8+//R+bLX3nr6c+8dXh6alL/KMBo2k4/F+fDuVjdzlbLCRUsFdIq6Of66wMbVOhT' +
  'YZMKm0X0vQLpXBFqAgAAAAAAHSIrUyJl20I+3/Pq1jdWx/+/F2oCAAAAAADrxR3SEUnXttPaoBC3RCP9ReOloxcvXT332KED1aVK4NX6x2e/+Ih7f/S7' +
  'gsuCuwoAAAAAANARNiWSrn392YBo/P+2UBMAAAAAAOgkGfMWO77+3+NcFqbzjHBed55xXqBpAAAAAAD4H9mSMcUevfC+EFIJZ+pByJ1PnlekKebU2qH0' +
  'zmL0VX4pjNGiFOauYlWKxJiKlSK5W6+UiUwyZSXVK3p1AqL/ttV0o6yS3dH1/6tCTQAAAAAAoOMkE3a3NKL///euUBMAAAAAAOi44b9MiKwte5z3hOG8' +
  'rr//z38ABAAAAABgXQ/19ff/RTZjihu+/8/1fwAAAAAAOvqkgL7+L37x/YM/3f+r5UOHp6cm9UkBs2mT8CTB+ehUwep2tlpOqGCp0KWCPn+QVcFRYZMK' +
  '/SpsjuMN58/CuaJmAAAAAABgXcoaKZGybaHvJ7ijqp7La8+3vhGN/6XzilATAAAAAABYJ+6Ujki6tkxrg0LcEg30F42Xjl68dPXcY4eMA9HNCFbvKxiO' +
  '/98SagIAAAAAAB3DfiW8NeHAdPVMxR2N7iv4jlATAAAAAADoMFZS2mmZMaLx/xWhJgAAAAAA0CEcS9oyLQaMDNf/AQAAAADodFbSljJtZHqcy8J0nhLO' +
  '685Tzk9oFwAAAAAAPm5bMqbYoxfeF0Iq4Uw9COPuJ8+fD3+1H6i1dxg7R6VMBNUzFSmMUbUsAynMXUFVisSYipYiuTtcm0hYyUTKSqoX9kpDvbT/ttXk' +
  'oxyT3dH1/6tCTQAAAAAAoOMkE3a3NKL///+uUBMAAAAAAOi44b9MiKxtnLvrjcHfvvzdC/8BGLeMIQ==', 'base64'));
