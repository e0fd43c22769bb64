title = Mitä aivoissa tapahtuu, kun liikut?
    .aria-label = Artikkeli: Mitä aivoissa tapahtuu, kun liikut?
    .description = Miten liikunta vaikuttaa mielialaan, muistiin ja uusiin hermosoluihin – ja mitä tutkijat eivät vielä tiedä.

lede =
    Solmit kengännauhat, ja muutaman minuutin kuluttua sydän lyö tiheämmin ja aivoihin virtaa enemmän
    verta. Siellä käynnistyy tapahtumaketju, joka voi kohentaa mielialaa ja terävöittää muistia ja
    joka auttaa aivoja toipumaan vammasta. Tämä siitä tiedetään.

hero = Kestävyysliikunta vauhdittaa aivoissa sekä verenkiertoa että viestien kulkua.
    .alt = Piirros juoksijasta sivulta katsottuna. Pään sisällä hohtaa merihevosen muotoinen alue.

## Why

why = Miksi liikkumisella on väliä

why-1 =
    Ei ole mikään uutinen, että liikunta tekee keholle hyvää. Sydän ja keuhkot jaksavat enemmän,
    immuunipuolustus toimii paremmin, ja usean yleisen sairauden riski pienenee. Hyödyt ovat kuitenkin
    myös psyykkisiä ja sosiaalisia: moni säännöllisesti liikkuva on paremmalla tuulella, luottaa itseensä
    enemmän ja tapaa useammin muita ihmisiä.

why-2 =
    Sitä, mitä aivoissa tapahtuu, on vaikeampi nähdä. Kaksi asiaa nousee esiin: liikunta
    muuttaa *välittäjäaineiden*, hermosolujen välisten kemiallisten viestinviejien, pitoisuuksia, ja se
    näyttää edistävän *neurogeneesiä* eli uusien hermosolujen syntyä.

## New nerve cells

neurogenesis = Aivot muovautuvat läpi elämän

neurogenesis-1 =
    Pitkään uskottiin, että ihmisellä on kaikki hermosolunsa jo syntyessään ja että niiden määrä siitä
    vain vähenee. Niin yksinkertaista se ei ole. Aivot rakentavat itseään uudelleen niin kauan kuin
    elämme: yhteyksiä vahvistuu ja katkeaa, ja muut alueet voivat ottaa hoitaakseen vaurioituneiden
    tehtäviä. Tätä kykyä kutsutaan *plastisuudeksi* eli muovautuvuudeksi, ja ilman sitä emme oppisi
    mitään, emme kehittyisi emmekä toipuisi vammoista.

neurogenesis-place-hippocampus = { -hippocampus(sija: "inessiivi") }, joka on muistin kannalta ratkaisevan tärkeä,
neurogenesis-place-ventricles = subventrikulaarisella vyöhykkeellä eli aivojen sivukammioita myötäilevässä kerroksessa
neurogenesis-place-bulb = ja hajukäämissä, johon tältä vyöhykkeeltä vaeltaa soluja.

## Growth factors

factors = Kaksi kasvutekijää

factors-1 =
    Vielä ei ole selvitetty, miten liikunta tarkalleen vaikuttaa neurogeneesiin, mutta kaksi proteiinia
    toistuu tutkimuksesta toiseen. Ensimmäinen on { -bdnf(muoto: "pitka") } eli { -bdnf }, joka auttaa
    hermosoluja pysymään hengissä. Toinen on { -vegf(muoto: "pitka") } eli { -vegf },
    joka saa verisuonet kasvamaan.

bdnf-role = { -bdnf }: lannoitetta hermosoluille

bdnf-1 =
    Harjoituksen aikana { -bdnf(muoto: "genetiivi") } pitoisuus veressä nousee. Tutkimuksissa se on
    kaksinkertaistunut ja joskus noussut { NUMBER($factor) }-kertaiseksi. Noin
    { $hours ->
        [one] tunnin
       *[other] { NUMBER($hours) } tunnin
    } kuluttua harjoituksesta se on palannut tavanomaiselle tasolleen.

bdnf-2 =
    Toisto jättää jäljen. Vuoden kestävyysharjoittelu kasvatti iäkkäiden ihmisten
    { -hippocampus(sija: "partitiivi") } { NUMBER($growth, style: "percent") }, ja kasvu oli yhteydessä
    veren { -bdnf }-pitoisuuden nousuun. Muuten { -hippocampus } yleensä kutistuu vanhemmiten
    { NUMBER($loss-low, style: "percent") }, enimmillään { NUMBER($loss-high, style: "percent") } vuodessa.

bdnf-path = Näin ketju voi edetä askel askeleelta:

bdnf-path-1 = Liikunta lisää { -hippocampus(sija: "genetiivi") } hermosolujen NMDA-reseptorien määrää ja aktiivisuutta.
bdnf-path-2 = Kun reseptorit avautuvat, kalsiumia virtaa soluun synapsin kohdalla.
bdnf-path-3 = Kalsium käynnistää signaaleja, jotka saavat solun valmistamaan lisää { -bdnf(muoto: "partitiivi") }.
bdnf-path-4 = { -bdnf } sitoutuu kantasolujen tytärsolujen TrkB-reseptoriin, ja entistä useampi tytärsolu kehittyy hermosoluksi.

vegf-role = { -vegf }: uusia reittejä verelle

vegf-1 =
    { -vegf(muoto: "genetiivi") } vaikutus on sekä suora että epäsuora. Suoraan se kohdistuu soluihin,
    joista voi tulla hermosoluja. Epäsuorasti proteiini auttaa lisäämällä ja laajentamalla verisuonia,
    jolloin solut saavat enemmän happea ja ravinteita.

vegf-2 =
    Kokeissa liikunta ja sen mukana lisääntyvä { -vegf } ovat lisänneet hermosolujen esiasteita, ja
    niitä on myös kuollut vähemmän. Osa vaikutuksesta näyttää välittyvän *makrofagien*,
    immuunipuolustuksen siivoojien, kautta.

## Summary

summary = Lyhyesti

summary-1 =
    Liikunta tuo aivoihin enemmän verta, nostaa välittäjäaineiden pitoisuuksia ja lisää niitä proteiineja,
    jotka suojaavat hermosoluja ja auttavat uusia syntymään. Sinun ei tarvitse odottaa, että tutkijat
    pääsevät yksityiskohdista yksimielisyyteen.
